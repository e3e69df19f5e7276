/**
 * The words of loading and of failing, in French. The keys are those of page.en.js; a test holds them together.
 */

/** @returns {Record<string, string>} */
export default () => ({
  "load.busy": "Lecture du texte…",

  "error.missing": "Il n’y a pas de fichier à l’adresse {url} (le serveur a répondu {status}).",
  "error.missing.cure": "Vérifiez l’adresse, ou si le fichier a été déplacé.",
  "error.refused": "Le serveur ne donne pas {url} (il a répondu {status}).",
  "error.refused.cure":
    "Connectez-vous d’abord là-bas, ou enregistrez le texte et ouvrez-le depuis votre disque.",
  "error.server": "Le serveur n’a pas pu fournir {url} (il a répondu {status}).",
  "error.server.cure": "La faute est du côté du serveur : réessayez dans quelques minutes.",
  "error.status": "Le serveur a répondu {status} à la demande de {url}.",
  "error.status.cure": "Ouvrez l’adresse dans un nouvel onglet pour voir ce que dit le serveur.",
  "error.address": "« {url} » n’est pas une adresse qui puisse être ouverte.",
  "error.address.cure": "Donnez l’adresse d’un fichier texte, Markdown ou HTML, par exemple readout.md.",
  "error.elsewhere": "{url} se trouve sur un autre site, et l’atelier n’ouvre que les fichiers du sien.",
  "error.elsewhere.cure":
    "Enregistrez ce fichier, puis déposez-le ici ou choisissez-le avec « Ouvrir des fichiers… ».",
  "error.alone": "Cette page se suffit à elle-même et ne va rien chercher : {url} n’a pas été ouvert.",
  "error.alone.cure":
    "Déposez le fichier ici, choisissez-le avec « Ouvrir des fichiers… », ou collez ses mots.",
  "error.network": "{url} n’a pas pu être joint.",
  "error.network.cure": "Vérifiez la connexion et l’adresse, puis rechargez la page.",
  "error.cross-origin": "Le serveur de {url} ne laisse pas d’autres sites lire ce fichier.",
  "error.cross-origin.cure":
    "Mettez une copie du fichier sur ce site, ou faites envoyer par ce serveur l’en-tête Access-Control-Allow-Origin.",
  "error.connect-blocked": "La politique de sécurité de cette page n’autorise pas de demande à {url}.",
  "error.connect-blocked.cure":
    "Ajoutez l’origine du fichier à la directive connect-src, ou mettez le texte dans la page même.",
  "error.file": "Une page ouverte depuis le disque ne peut pas lire d’autres fichiers ({url}).",
  "error.file.cure":
    "Mettez le texte dans la page même, ouvrez la page par un serveur web, ou déposez le fichier dans l’atelier.",
  "error.empty": "{name} est vide : il n’y a pas de texte à lire.",
  "error.empty.cure": "Vérifiez que le fichier a été enregistré en entier, ou choisissez-en un autre.",
  "error.binary": "{name} n’est pas un fichier texte.",
  "error.binary.cure": "Ouvrez-le dans son programme et copiez ses mots, ou enregistrez-le en texte brut.",
  "error.binary-kind": "{name} n’est pas un fichier texte, mais {kind}.",
  "error.binary-kind.cure":
    "Ouvrez-le dans son programme et copiez ses mots, ou enregistrez-le en texte brut.",
  "error.encoding": "{name} n’est pas codé en UTF-8 : ses lettres ne peuvent pas être lues avec certitude.",
  "error.encoding.cure":
    "Enregistrez-le de nouveau en UTF-8 : la plupart des éditeurs le proposent sous « Encodage ».",
  "error.too-large": "{name} fait {size} Mo ; {limit} Mo au plus peuvent être lus.",
  "error.too-large.cure":
    "Coupez le texte en parties, un entretien ou un point de presse chacune, et ouvrez-les une à une.",
  "error.unreadable": "{name} n’a pas pu être lu sur le disque.",
  "error.unreadable.cure":
    "Il a peut-être été déplacé, changé ou verrouillé depuis qu’il a été choisi : choisissez-le de nouveau.",
  "error.no-target": "Il n’y a pas d’élément avec l’id « {id} » dans cette page.",
  "error.no-target.cure": "Comparez l’id de l’attribut (for, ou against avec « # ») avec les id de la page.",
  "error.no-documents": "Aucun compte rendu, transcription ou article n’a été reconnu dans ce texte.",
  "error.no-documents.cure": "Vérifiez que c’en est un, en texte suivi avec ses paragraphes.",
  "error.saved": "{name} est du JSON, mais pas une lecture enregistrée.",
  "error.saved.cure": "Ouvrez un fichier enregistré ici en JSON, ou le texte lui-même.",
  "error.html": "Le HTML ne peut pas être lu ici : il n’y a pas de moyen sûr de l’analyser.",
  "error.html.cure":
    "Donnez un document ou un élément au lieu d’une chaîne, ou employez du texte brut ou du Markdown.",
  "error.source": "Ce n’est ni un texte, ni un fichier, ni une partie d’une page.",
  "error.source.cure": "Donnez une chaîne, un fichier, un élément, un document ou une lecture enregistrée.",
  "error.no-wasm": "Ce navigateur ne peut pas exécuter WebAssembly, qui lit le texte.",
  "error.no-wasm.cure":
    "Employez un navigateur actuel ; certains désactivent WebAssembly dans un mode de confinement.",
  "error.wasm-blocked":
    "La politique de sécurité de cette page n’autorise pas WebAssembly, qui lit le texte.",
  "error.wasm-blocked.cure":
    "Ajoutez 'wasm-unsafe-eval' à la directive script-src, ou employez une lecture enregistrée (JSON).",
  "error.wasm-failed": "La partie qui lit le texte n’a pas pu démarrer.",
  "error.wasm-failed.cure":
    "Rechargez la page. Si cela persiste, les fichiers du script ne vont pas ensemble.",
  "error.part": "Une partie de ce script n’a pas pu être chargée.",
  "error.part.cure":
    "Rechargez la page. Si cela persiste, les fichiers du script ne sont pas côte à côte, ou la politique de la page (script-src) en interdit certains.",

  "error.unknown-value": "« {value} » n’est pas une valeur de {name}.",
  "error.unknown-value.cure": "Sont admis : {allowed}.",
  "error.aborted": "La lecture a été arrêtée.",
  "error.aborted.cure": "Ouvrez le texte de nouveau.",
  "error.internal": "Une erreur s’est produite pendant la lecture du texte.",
  "error.internal.cure": "Signalez-la, avec le texte s’il peut être montré.",

  "kind.pdf": "un PDF",
  "kind.zip": "un fichier compressé, tel qu’un document Word",
  "kind.rtf": "du texte enrichi (RTF)",
  "kind.image": "une image",

  "name.text": "Le texte",
  "name.pasted": "Texte collé",
  "name.sample": "Exemple",

  "allowed.date": "une date telle que 2020-06-26, 2020-06 ou 2020",

  "edit.mark": "Modifié",
  "edit.note": "Quelqu’un a changé ce qui a été lu dans ce texte. Le texte lui-même est inchangé.",
  "edit.changed": "{what} : « {after} » au lieu de « {before} »",
  "edit.added": "{what} : « {after} » ajouté",
  "edit.removed": "{what} : « {before} » retiré",
  "edit.merged": "{what} : « {before} » vaut pour « {after} »",
  "edit.account": "Sorte de texte",
  "edit.name": "Nom",
  "edit.role": "Fonction",
  "edit.country": "Pays",
  "edit.person": "Personne",
  "edit.turn": "Qui parle à son tour",
  "edit.quote": "Auteur d’une citation",
  "edit.statement": "Qui soutient une position",
  "edit.stance": "Façon dont une position est dite",
  "edit.quotation": "Citation",
  "edit.position": "Position",
  "edit.topic": "Sujet",
});
