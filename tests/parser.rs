//! A parser that is kept: its lists are read once, whatever it reads with them.

use readout_timeline::{Options, Parser, parse};

#[test]
fn a_parser_that_is_kept_reads_each_text_as_a_new_one_does() {
    let text = "President Ada Lorne discussed the Lune bridge with Petro Vance. “It is time,” she said.";
    let own = Options { topics: "Lune bridge".to_string(), ..Options::default() };
    let plain = Options::default();
    let parser = Parser::default();
    for options in [&plain, &own, &plain] {
        assert_eq!(parser.parse(text, options), parse(text, options));
    }
}
