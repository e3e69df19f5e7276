//! A [`Tape`] as serde writes it. Knows serde's data model, and nothing of the parse.

use std::fmt;

use serde::ser::{self, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::{FALSE, FLOAT, MAP, NULL, Record, TAG_BITS, TRUE, Tag, Tape};
use crate::span;

/// A value holds what does not cross: see [`Tape::of`].
#[derive(Debug, PartialEq, Eq)]
pub struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("no such value crosses")
    }
}

impl std::error::Error for Refused {}

impl ser::Error for Refused {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Refused
    }
}

type Written = Result<(), Refused>;

impl Tape {
    /// The length of what is listed; a list that does not know its own is refused.
    fn counted(&mut self, len: Option<usize>) -> u32 {
        self.refused |= len.is_none();
        len.unwrap_or_default() as u32
    }
}

impl<'t> Serializer for &'t mut Tape {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Self;
    type SerializeMap = Self;
    type SerializeStruct = Fields<'t>;
    type SerializeTuple = Impossible<(), Refused>;
    type SerializeTupleStruct = Impossible<(), Refused>;
    type SerializeTupleVariant = Impossible<(), Refused>;
    type SerializeStructVariant = Impossible<(), Refused>;

    fn serialize_bool(self, value: bool) -> Written {
        self.push(Tag::Odd, if value { TRUE } else { FALSE });
        Ok(())
    }

    fn serialize_u64(self, value: u64) -> Written {
        if value >> (u32::BITS - TAG_BITS) != 0 {
            return self.serialize_f64(value as f64);
        }
        self.push(Tag::Integer, value as u32);
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Written {
        let bits = value.to_bits();
        self.push(Tag::Odd, FLOAT);
        self.items.extend([bits as u32, (bits >> 32) as u32]);
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Written {
        self.push(Tag::Text, span::units(value) as u32);
        self.words.push_str(value);
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.push(Tag::Odd, NULL);
        Ok(())
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, term: &'static str) -> Written {
        let known = self.terms.iter().position(|known| std::ptr::eq(*known, term));
        let number = known.unwrap_or_else(|| {
            self.terms.push(term);
            self.terms.len() - 1
        });
        self.push(Tag::Term, number as u32);
        Ok(())
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Self, Refused> {
        let len = self.counted(len);
        self.push(Tag::List, len);
        Ok(self)
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Self, Refused> {
        let len = self.counted(len);
        self.push(Tag::Odd, MAP + len);
        Ok(self)
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Fields<'t>, Refused> {
        if name == "Span" {
            self.push(Tag::Span, 0);
            return Ok(Fields { tape: self, record: usize::MAX, at: 0 });
        }
        let known = self.records.iter().position(|record| std::ptr::eq(record.name, name) && record.len == len);
        let record = known.unwrap_or_else(|| {
            self.records.push(Record { name, len, keys: Vec::with_capacity(len) });
            self.records.len() - 1
        });
        self.push(Tag::Record, record as u32);
        Ok(Fields { tape: self, record, at: 0 })
    }

    fn serialize_i8(self, _: i8) -> Written {
        Err(Refused)
    }

    fn serialize_i16(self, _: i16) -> Written {
        Err(Refused)
    }

    fn serialize_i32(self, _: i32) -> Written {
        Err(Refused)
    }

    fn serialize_i64(self, _: i64) -> Written {
        Err(Refused)
    }

    fn serialize_u8(self, value: u8) -> Written {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Written {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Written {
        self.serialize_u64(value.into())
    }

    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(value.into())
    }

    fn serialize_char(self, _: char) -> Written {
        Err(Refused)
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Refused)
    }

    fn serialize_unit(self) -> Written {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Err(Refused)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Refused)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Refused> {
        Err(Refused)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTuple, Refused> {
        Err(Refused)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTuple, Refused> {
        Err(Refused)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Refused> {
        Err(Refused)
    }
}

impl SerializeSeq for &mut Tape {
    type Ok = ();
    type Error = Refused;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        Ok(())
    }
}

impl SerializeMap for &mut Tape {
    type Ok = ();
    type Error = Refused;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Written {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        Ok(())
    }
}

/// A record while it is written.
pub struct Fields<'t> {
    tape: &'t mut Tape,
    /// The number of its kind; none for a span.
    record: usize,
    /// How many fields are written.
    at: usize,
}

impl Fields<'_> {
    /// Takes a key down, or holds it against the one that is known. Out of line: it is called for each field of the model.
    #[inline(never)]
    fn key(&mut self, key: &'static str) {
        if let Some(record) = self.tape.records.get_mut(self.record) {
            match record.keys.get(self.at) {
                // Two records may not share a name and the number of their fields.
                // Another record of the same name and length has other fields: it would be read as the first.
                Some(known) => self.tape.refused |= *known != key,
                None => record.keys.push(key),
            }
            self.at += 1;
        }
    }
}

impl SerializeStruct for Fields<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Written {
        self.key(key);
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Written {
        Ok(())
    }
}
