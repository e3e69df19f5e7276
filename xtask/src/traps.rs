//! Panics as bare traps.
//!
//! In the browser a panic's message goes nowhere: the target has no standard error and the library installs no hook, so
//! all that a page sees is that the WebAssembly stopped. In goes the module with its functions' names; in it each
//! function that only tells of a panic is now a single `unreachable`. What they printed with, and what their callers
//! handed them, is then dropped by `wasm-opt`: 6 KB after brotli.

use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

use crate::Result;

/// What the names of such functions hold: of the standard library, and of hashbrown inside it.
const TELLING: [&str; 14] = [
    "::panicking::panic",
    "::panicking::assert_failed",
    "::option::unwrap_failed",
    "::option::expect_failed",
    "::result::unwrap_failed",
    "::str::slice_error_fail",
    "::slice::index::slice_index_fail",
    "::copy_from_slice_impl::len_mismatch_fail",
    "::smallsort::panic_on_ord_violation",
    "::cell::panic_already_",
    "::raw_vec::handle_error",
    "::capacity_overflow",
    "::alloc::handle_alloc_error",
    "rust_begin_unwind",
];

/// What the names of debug formats hold, but for those that the compiler may merge with a display. Only messages of panics
/// use them: `clippy::use_debug` keeps them out of the library.
const DEBUG: &str = "::fmt::Debug>::fmt";

/// Makes every function that only tells of a panic a trap. Fails where none is found, for then the names have changed.
pub fn panics_trap(module: &mut Module) -> Result<()> {
    let telling: Vec<FunctionId> =
        module.funcs.iter().filter(|function| function.name.as_deref().is_some_and(tells)).map(|f| f.id()).collect();
    if telling.is_empty() {
        return Err("no function of a panic has a known name: see TELLING in xtask/src/traps.rs".to_string());
    }
    for id in telling {
        let signature = module.types.get(module.funcs.get(id).ty());
        let (takes, gives) = (signature.params().to_vec(), signature.results().to_vec());
        let arguments = takes.iter().map(|kind| module.locals.add(*kind)).collect();
        let mut trap = FunctionBuilder::new(&mut module.types, &takes, &gives);
        trap.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(trap.local_func(arguments));
    }
    Ok(())
}

fn tells(name: &str) -> bool {
    name.contains(DEBUG) && !name.contains("Arguments") || TELLING.iter().any(|part| name.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_a_panic_traps_and_the_rest_stays() {
        let mut module = Module::default();
        let mut add = |name: &str| {
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
            function.name(name.to_string()).func_body().i32_const(1).drop();
            function.finish(Vec::new(), &mut module.funcs)
        };
        let (panics, works) = (add("core[59a]::panicking::panic_fmt"), add("readout_timeline::read"));
        assert_eq!(panics_trap(&mut module), Ok(()));
        let instructions = |id| module.funcs.get(id).kind.unwrap_local().size();
        assert_eq!((instructions(panics), instructions(works)), (1, 2));
    }

    #[test]
    fn names_that_have_changed_are_told() {
        assert!(panics_trap(&mut Module::default()).is_err());
    }
}
