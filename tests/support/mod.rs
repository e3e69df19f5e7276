//! What several test files share; each uses its part.

#[allow(dead_code)]
pub mod reading;
