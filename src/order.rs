//! Sorting, once for all types.
//!
//! Each call of the standard library's sort is compiled for its type and its key: 3 KB of code a call. In go things and
//! two numbers of each; out come the same things in the order of the numbers, equal ones as they stood. The sort itself
//! knows numbers only, so there is one of it.

use std::collections::BinaryHeap;

/// Sorts by two numbers of each thing, the first before the second; equal ones keep their order.
pub fn sort_by<T>(things: &mut [T], numbers: impl Fn(&T) -> (usize, usize)) {
    let mut places = places(things.iter().map(numbers).enumerate().map(|(at, (a, b))| (a, b, at)).collect());
    for at in 0..things.len() {
        // Each exchange puts one thing where it stays.
        while let Some(&place) = places.get(at).filter(|&&place| place != at) {
            things.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// Sorts words by their letters.
pub fn sort_words(words: &mut Vec<&str>) {
    *words = BinaryHeap::from(std::mem::take(words)).into_sorted_vec();
}

/// For each thing, by its position, the place where it comes to stand.
#[inline(never)]
fn places(numbers: Vec<(usize, usize, usize)>) -> Vec<usize> {
    let mut places = vec![0; numbers.len()];
    let sorted = BinaryHeap::from(numbers).into_sorted_vec();
    for (place, (.., at)) in sorted.into_iter().enumerate() {
        places[at] = place;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::{sort_by, sort_words};

    #[test]
    fn words_stand_by_their_letters() {
        let mut words = vec!["MR", "AD", "MRX"];
        sort_words(&mut words);
        assert_eq!(words, ["AD", "MR", "MRX"]);
    }

    #[test]
    fn things_stand_by_their_first_number_then_by_the_second_then_as_they_stood() {
        let mut things = ["b2", "a9", "b1", "a1", "b1 again", "a0"];
        sort_by(&mut things, |thing| (thing.as_bytes()[0].into(), thing.as_bytes()[1].into()));
        assert_eq!(things, ["a0", "a1", "a9", "b1", "b1 again", "b2"]);
    }

    #[test]
    fn nothing_and_one_thing_are_in_order() {
        let mut none: [u8; 0] = [];
        sort_by(&mut none, |_| (0, 0));
        let mut one = [7];
        sort_by(&mut one, |_| (0, 0));
        assert_eq!(one, [7]);
    }
}
