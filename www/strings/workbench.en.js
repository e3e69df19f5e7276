/**
 * The words of the workbench, in English. They stand apart from those of the element, which every reader of a page loads.
 * Those of `page.` also stand in www/index.html, for a page without its script; a test holds the two together.
 */

/** @returns {Record<string, string>} */
export default () => ({
  "page.skip": "Skip to the timeline",
  "page.promise": "Nothing you paste, drop or open leaves this browser.",
  "page.texts": "Texts",
  "page.choice": "Text",
  "page.against": "Compared with",
  "page.exchange": "Exchange the two",
  "page.compare": "Compare with another account…",
  "page.open": "Open files…",
  "page.sample": "Open the sample",
  "page.close": "Close this text",
  "page.hint": "or paste a readout anywhere on this page, or drop files on it",
  "page.source": "Your text",
  "page.text": "Text of the readout",
  "page.format": "Read it as",
  "page.format.auto": "what it looks like",
  "page.format.text": "plain text",
  "page.format.markdown": "Markdown",
  "page.format.html": "HTML",
  "page.result": "The timeline",
  "page.nothing": "No text is open. Paste one, drop a file here, or open one.",
  "page.gallery": "Gallery: a page for each situation",
  "page.drop": "Drop to open",

  "workbench.choice": "{position}. {name}",
  "workbench.choice.changed": "{position}. {name} (changed)",
  "workbench.choice.mended": "{position}. {name} (mended)",
  "workbench.hide": "Hide the text",
  "workbench.show": "Show the text",
  "workbench.locked":
    "The words cannot be changed while corrections hold: they are tied to places in this text. Undo them first.",
  "workbench.follows": "Plain text, Markdown or HTML, at most 1 MB. The timeline follows what you change.",

  "against.none": "no other account",
  "against.title": "Compare with another account",
  "against.hint":
    "The words of “{name}” are looked for in the text that you give here, and the other way round. Paste it, or open or drop a file; nothing leaves this browser.",
  "against.text": "Text of the other account",
  "against.open": "Open a file…",
  "against.go": "Compare",
  "against.cancel": "Cancel",

  "mend.open": "Mend the reading",
  "mend.close": "Stop mending",
  "mend.title": "Mend the reading",
  "mend.hint":
    "Choose what is wrong here, or click it in the timeline or the text. The text itself stays as it is.",
  "mend.stored":
    "Corrections are kept in this page alone, and are gone when it closes. To keep them, save the reading; the saved file is marked as edited and lists every change.",
  "mend.undo": "Undo",
  "mend.redo": "Redo",
  "mend.save": "Save the reading (JSON)",
  "mend.count.one": "{count} correction",
  "mend.count.other": "{count} corrections",
  "mend.amount": "{amount}",
  "mend.none": "Nothing mended yet",
  "mend.nothing": "Nothing was changed: that is what stands there, or the value is not one that fits.",
  "mend.undone": "Undone. {left}",
  "mend.redone": "Done again. {left}",
  "mend.saved": "Saved as {name}.",
  "mend.document": "Document",
  "mend.untitled": "Untitled text",

  "mend.account": "The account",
  "mend.kind": "Kind of account",
  "mend.title.field": "Title",
  "mend.date": "Date",
  "mend.date.hint":
    "As 2024-03-14, 2024-03, 2024 or 2024-03-14T16:30. Dates counted from the old one become open.",
  "mend.place": "Place",
  "mend.apply": "Apply",

  "mend.people": "People",
  "mend.person": "Person",
  "mend.name": "Name",
  "mend.role": "Office",
  "mend.country": "Country",
  "mend.country.hint": "Two letters (ISO 3166), such as FR",
  "mend.same": "Is the same as",
  "mend.merge": "Merge",
  "mend.drop.person": "Not a person here: take out",
  "mend.missing": "Somebody missing (name as it stands in the text)",
  "mend.add": "Add",

  "mend.topics": "Topics",
  "mend.topic": "Topic",
  "mend.label": "Label",
  "mend.drop.topic": "Not a topic: take out",

  "mend.quotes": "Quotations",
  "mend.quote": "Quotation",
  "mend.speaker": "Speaker",
  "mend.drop.quote": "Not a quotation: take out",

  "mend.positions": "Positions",
  "mend.position": "Position",
  "mend.holder": "Who holds it",
  "mend.stance": "How it is put",
  "mend.drop.position": "Not a position: take out",

  "mend.turns": "Turns",
  "mend.turn": "Turn",
  "mend.nobody": "Not said",
  "mend.both": "Both sides",
  "mend.item": "{who}: {words}",

  "embed.open": "Get the embed code",
  "embed.title": "Embed code",
  "embed.hint":
    "Nothing is uploaded: put the files where your site serves them, and paste the code into the page.",
  "embed.form": "Form",
  "embed.form.tag": "A tag, with the text in a file",
  "embed.form.saved": "A tag, with the saved reading in the page",
  "embed.form.frame": "An iframe, for pages that take no scripts of others",
  "embed.script": "Address of the script",
  "embed.frame": "Address of the frame page",
  "embed.source": "Address of the text or saved reading",
  "embed.against": "Address of the other account",
  "embed.code": "Code",
  "embed.copy": "Copy",
  "embed.copied": "Copied.",
  "embed.uncopied": "The browser did not allow copying. The code is selected: copy it with Ctrl+C or ⌘C.",
  "embed.mended":
    "This reading was mended. A text would be read anew, without your corrections: save the reading and name the saved file here, or choose the form with the reading in the page.",
  "embed.integrity":
    "integrity makes the browser refuse a script that is not the one this page was built with.",
  "embed.close": "Close",
});
