//! A comparison on its way out: every span from bytes to UTF-16 code units, once.

use crate::model::{Comparison, Finding};
use crate::span::{Span, Utf16};

impl Comparison {
    /// The same comparison with every span counted in UTF-16 code units of the two texts, as JavaScript and the JSON
    /// contract count. Call it once, on a comparison of parses that count bytes.
    pub fn into_utf16(mut self, left: &str, right: &str) -> Comparison {
        let (left, right) = (Utf16::new(left), Utf16::new(right));
        let convert = |units: &Utf16, span: &mut Span| *span = units.span(*span);
        for pair in &mut self.metadata {
            pair.left.iter_mut().filter_map(|told| told.span.as_mut()).for_each(|span| convert(&left, span));
            pair.right.iter_mut().filter_map(|told| told.span.as_mut()).for_each(|span| convert(&right, span));
        }
        for pair in &mut self.topics {
            pair.left.iter_mut().for_each(|share| convert(&left, &mut share.first));
            pair.right.iter_mut().for_each(|share| convert(&right, &mut share.first));
        }
        self.quotes.iter_mut().chain(&mut self.statements).for_each(|finding| finding.convert(&left, &right));
        if let Some(reverse) = &mut self.reverse {
            reverse.quotes.iter_mut().chain(&mut reverse.statements).for_each(|finding| finding.convert(&right, &left));
        }
        self
    }
}

impl Finding {
    fn convert(&mut self, here: &Utf16, there: &Utf16) {
        self.span = here.span(self.span);
        self.parts.iter_mut().for_each(|span| *span = here.span(*span));
        for passage in &mut self.passages {
            passage.span = there.span(passage.span);
            for shared in &mut passage.shared {
                (shared.here, shared.there) = (here.span(shared.here), there.span(shared.there));
            }
            for run in &mut passage.diff {
                run.here.iter_mut().for_each(|span| *span = here.span(*span));
                run.there.iter_mut().for_each(|span| *span = there.span(*span));
            }
        }
    }
}
