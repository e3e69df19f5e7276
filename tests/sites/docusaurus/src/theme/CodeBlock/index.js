/** A code block of the language `readout` is a widget; every other one is what the theme makes of it. */

import CodeBlock from "@theme-original/CodeBlock";
import React from "react";

export default function CodeBlockOrReadout(props) {
  const text = props.children;
  if (props.className !== "language-readout" || typeof text !== "string") {
    return React.createElement(CodeBlock, props);
  }
  return React.createElement("readout-timeline", null, React.createElement("pre", null, text));
}
