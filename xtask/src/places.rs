//! The places in source files that panics would name.
//!
//! Once panics are bare traps (`traps.rs`), nobody reads where they happened. In go the data of the module; in it each
//! place (path, its length, line, column) and each path is now zeros, which `wasm-opt` leaves out: 5 KB after brotli. The
//! paths of the machine that built the file go with them.

use std::ops::Range;

use walrus::ir::Value;
use walrus::{ConstExpr, DataId, DataKind, Module};

/// Path, length, line and column, four bytes each.
const PLACE: usize = 16;
/// No source file has more lines or columns.
const LINES: usize = 100_000;

/// Makes every place and its path zeros.
pub fn forget(module: &mut Module) {
    let segments: Vec<(DataId, usize)> =
        module.data.iter().filter_map(|data| Some((data.id(), address(&data.kind)?))).collect();
    let found: Vec<(DataId, Range<usize>)> =
        segments.iter().flat_map(|&(segment, _)| places(module, &segments, segment)).collect();
    for (segment, range) in found {
        module.data.get_mut(segment).value[range].fill(0);
    }
}

/// Where a segment is put at the start.
fn address(kind: &DataKind) -> Option<usize> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(address)), .. } => usize::try_from(*address).ok(),
        _ => None,
    }
}

/// The places in a segment, and the paths that they name, wherever those are.
fn places(module: &Module, segments: &[(DataId, usize)], segment: DataId) -> Vec<(DataId, Range<usize>)> {
    let data = &module.data.get(segment).value;
    let mut out = Vec::new();
    for at in (0..data.len()).step_by(4) {
        let word = |number: usize| Some(u32::from_le_bytes(*data.get(at + number * 4..)?.first_chunk()?) as usize);
        let (Some(path), Some(len), Some(line), Some(column)) = (word(0), word(1), word(2), word(3)) else { break };
        if !(1..LINES).contains(&line) || !(1..LINES).contains(&column) || len > 255 {
            continue;
        }
        let inside = |&&(other, start): &&(DataId, usize)| {
            let path = path.checked_sub(start).and_then(|from| module.data.get(other).value.get(from..from + len + 1));
            path.is_some_and(is_path)
        };
        if let Some(&(other, start)) = segments.iter().find(inside) {
            out.push((segment, at..at + PLACE));
            out.push((other, path - start..path - start + len));
        }
    }
    out
}

/// Whether it is the path of a Rust file with the zero that the compiler writes behind it.
fn is_path(bytes: &[u8]) -> bool {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/\\:_.-+@ ".contains(byte);
    bytes.strip_suffix(b".rs\0").is_some_and(|path| !path.is_empty() && path.iter().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with this data at 1024.
    fn module(data: Vec<u8>) -> Module {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.data.add(DataKind::Active { memory, offset: ConstExpr::Value(Value::I32(1024)) }, data);
        module
    }

    fn with_words(text: &str, words: [u32; 4]) -> Vec<u8> {
        text.bytes().chain(words.into_iter().flat_map(u32::to_le_bytes)).collect()
    }

    fn left(data: Vec<u8>) -> Vec<u8> {
        let mut module = module(data);
        forget(&mut module);
        module.data.iter().flat_map(|data| data.value.clone()).collect()
    }

    #[test]
    fn a_place_and_its_path_become_zeros_and_what_stands_beside_them_stays() {
        let expected = [b"word".as_slice(), &[0; 8 + 16]].concat();
        assert_eq!(left(with_words("worda/bc.rs\0", [1028, 7, 12, 5])), expected);
    }

    #[test]
    fn a_text_that_is_no_path_stays_with_its_address() {
        for (text, words) in [("wordspeakers", [1028, 8, 12, 5]), ("worda/bc.rs\0", [1028, 7, 0, 0])] {
            let data = with_words(text, words);
            assert_eq!(left(data.clone()), data);
        }
    }
}
