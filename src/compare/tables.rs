//! Tables and order, in one form each.
//!
//! Generic code is copied for each type that it meets, and each copy is downloaded; so comparing keeps its tables by text
//! or by number, and orders nothing but numbers.

use rustc_hash::FxHashMap;

/// Numbers by text.
pub type ByText = FxHashMap<Box<str>, u32>;

/// Numbers by number.
pub type ByNumber = FxHashMap<u32, u32>;

/// Two numbers as one that orders by the first, then by the second.
pub fn pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// The two numbers of a pair.
pub fn parts(pair: u64) -> (u32, u32) {
    ((pair >> 32) as u32, pair as u32)
}

/// Puts numbers in order: a heap sort (Williams 1964), which is short and never slow.
#[inline(never)]
pub fn sort(numbers: &mut [u64]) {
    for root in (0..numbers.len() / 2).rev() {
        sift(numbers, root);
    }
    for end in (1..numbers.len()).rev() {
        numbers.swap(0, end);
        sift(&mut numbers[..end], 0);
    }
}

/// Lets the number at `root` sink until none below it is greater.
fn sift(numbers: &mut [u64], mut root: usize) {
    loop {
        let mut child = 2 * root + 1;
        if child >= numbers.len() {
            return;
        }
        if child + 1 < numbers.len() && numbers[child] < numbers[child + 1] {
            child += 1;
        }
        if numbers[root] >= numbers[child] {
            return;
        }
        numbers.swap(root, child);
        root = child;
    }
}

/// Numbers in order, each once.
pub fn sorted_once(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut all: Vec<u64> = numbers.map(u64::from).collect();
    sort(&mut all);
    all.dedup();
    all.into_iter().map(|number| number as u32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_in_order_and_once() {
        assert_eq!(sorted_once([5, 1, 4, 1, 5, 9, 2, 6].into_iter()), [1, 2, 4, 5, 6, 9]);
    }

    #[test]
    fn pairs_order_by_the_first_number() {
        let mut pairs = [pair(2, 1), pair(1, 9), pair(1, 3)];
        sort(&mut pairs);
        assert_eq!(pairs.map(parts), [(1, 3), (1, 9), (2, 1)]);
    }
}
