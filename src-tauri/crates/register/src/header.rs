//! The plain header in front of the encrypted pages: whose register it is and who can open it.
//!
//! It is kept twice, each copy with a sequence number and a checksum.
//! One copy is on the disk before the other is touched, so that a power cut leaves a whole one.
//! It holds the school's name, which is not personal, and no name of a person.
//! Whoever opens it sees whether it was written by somebody who had the key: a public half that was
//! put there by another would get the next key.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::keys::{FileKey, Kdf, Slot, SlotId, VOUCHER, fill, pretend};
use crate::{Error, vfs};

/// Layout of the header that this program writes.
const FORMAT: u16 = 1;
const MAGIC: &[u8; 8] = b"PLUIS\x1a\r\n";
/// Bytes of one copy; two fill the room in front of SQLite's pages.
const COPY: usize = vfs::PREFIX / 2;
/// Magic, format, sequence number, length of the body.
const LEAD: usize = 8 + 2 + 8 + 4;
/// How many people can have a key.
const MOST_SLOTS: usize = 64;
/// The name of nobody, under which the recovery key has its slot.
const RECOVERY: &str = "\0recovery";
/// Bytes of the school's name.
const LONGEST_NAME: usize = 400;

/// What stands in front of the pages.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Header {
    sequence: u64,
    pub(crate) file_id: [u8; 16],
    pub(crate) school_name: String,
    pub(crate) kdf: Kdf,
    /// How many keys the file has had.
    pub(crate) generation: u32,
    salt: [u8; 32],
    slots: Vec<Slot>,
    voucher: [u8; VOUCHER],
}

/// A header as found, and whether both copies were whole and equal.
pub(crate) struct Found {
    pub(crate) header: Header,
    pub(crate) whole: bool,
}

impl Header {
    /// The header of a new file, with nobody in it.
    pub(crate) fn found(school_name: &str, kdf: Kdf) -> Result<Self, Error> {
        let (mut file_id, mut salt) = ([0; 16], [0; 32]);
        fill(&mut file_id)?;
        fill(&mut salt)?;
        let mut header = Self {
            sequence: 0,
            file_id,
            school_name: String::new(),
            kdf,
            generation: 1,
            salt,
            slots: Vec::new(),
            voucher: [0; VOUCHER],
        };
        header.name_school(school_name)?;
        Ok(header)
    }

    /// Reads the newest whole copy.
    ///
    /// # Errors
    /// `NotARegister`, `Damaged` if neither copy is whole, `NewerFile` for a later layout.
    pub(crate) fn read(conn: &Connection) -> Result<Found, Error> {
        let bytes = vfs::read_prefix(conn)?;
        let (first, second) = bytes.split_at(COPY);
        let (first, second) = (decode(first), decode(second));
        match (first, second) {
            // Whoever wrote one copy for a later program was at work on the other.
            (Err(Error::NewerFile { needs }), _) | (_, Err(Error::NewerFile { needs })) => {
                Err(Error::NewerFile { needs })
            }
            (Ok(first), Ok(second)) => {
                let whole = first == second;
                let header = if second.sequence > first.sequence {
                    second
                } else {
                    first
                };
                Ok(Found { header, whole })
            }
            (Ok(header), Err(_)) | (Err(_), Ok(header)) => Ok(Found {
                header,
                whole: false,
            }),
            (Err(Error::NotARegister), Err(error)) | (Err(error), Err(_)) => Err(error),
        }
    }

    /// Writes both copies, one after the other, under the next sequence number.
    pub(crate) fn write(&mut self, conn: &Connection, key: &FileKey) -> Result<(), Error> {
        self.sequence += 1;
        self.voucher = key.vouch(&self.said()?)?;
        let bytes = self.encode()?;
        // The copy that may be stale or broken comes first: the other stays whole meanwhile.
        let stale = {
            let found = vfs::read_prefix(conn)?;
            let sequence = |half: &[u8]| decode(half).map_or(0, |header| header.sequence);
            if sequence(&found[..COPY]) > sequence(&found[COPY..]) {
                COPY
            } else {
                0
            }
        };
        vfs::write_prefix(conn, stale, &bytes)?;
        vfs::write_prefix(conn, COPY - stale, &bytes)
    }

    pub(crate) fn name_school(&mut self, name: &str) -> Result<(), Error> {
        if name.len() > LONGEST_NAME {
            return Err(Error::HeaderFull);
        }
        name.trim().clone_into(&mut self.school_name);
        Ok(())
    }

    pub(crate) fn slot_of(&self, user: &str) -> SlotId {
        SlotId::of(&self.salt, user)
    }

    /// The slots of people; that of the recovery key is nobody's.
    pub(crate) fn slots(&self) -> impl ExactSizeIterator<Item = SlotId> + use<> {
        let recovery = self.recovery_slot();
        let mut people: Vec<SlotId> = self.slots.iter().map(|slot| slot.id).collect();
        people.retain(|id| *id != recovery);
        people.into_iter()
    }

    pub(crate) fn recovery_slot(&self) -> SlotId {
        self.slot_of(RECOVERY)
    }

    pub(crate) fn has_slot(&self, id: SlotId) -> bool {
        self.slots.iter().any(|slot| slot.id == id)
    }

    /// Opens the slot of `user`, or the only one there is.
    pub(crate) fn unlock(
        &self,
        user: Option<&str>,
        password: &str,
    ) -> Result<(SlotId, FileKey), Error> {
        let mut people = self.slots();
        let id = match (user, people.next(), people.next()) {
            (Some(user), _, _) => self.slot_of(user),
            (None, Some(only), None) => only,
            (None, _, _) => return Err(Error::WhichUser),
        };
        self.open_slot(id, password)
    }

    /// Opens a slot, and sees that whoever wrote the header had the key.
    pub(crate) fn open_slot(&self, id: SlotId, password: &str) -> Result<(SlotId, FileKey), Error> {
        let Some(slot) = self.slots.iter().find(|slot| slot.id == id) else {
            pretend(id, password, self.kdf)?;
            return Err(Error::UnknownUser);
        };
        let key = slot.open(password, self.kdf, &self.bound())?;
        if key.vouched(&self.said()?, &self.voucher) {
            Ok((id, key))
        } else {
            Err(Error::Damaged)
        }
    }

    /// Another password in the same slot, if the old one fits.
    pub(crate) fn reword_slot(&mut self, id: SlotId, old: &str, new: &str) -> Result<(), Error> {
        let bound = self.bound();
        match self.slots.iter_mut().find(|slot| slot.id == id) {
            Some(slot) => slot.reword(old, new, self.kdf, &bound),
            None => {
                pretend(id, old, self.kdf)?;
                Err(Error::UnknownUser)
            }
        }
    }

    /// Seals another key of the file to everybody.
    pub(crate) fn renew(&mut self, key: &FileKey) -> Result<(), Error> {
        self.generation += 1;
        let bound = self.bound();
        self.slots
            .iter_mut()
            .try_for_each(|slot| slot.seal(&bound, key))
    }

    /// Gives `user` a slot of their own, or a new password.
    pub(crate) fn set_slot(
        &mut self,
        id: SlotId,
        password: &str,
        key: &FileKey,
    ) -> Result<(), Error> {
        let slot = Slot::give(id, password, self.kdf, &self.bound(), key)?;
        let room = self.slots().len() < MOST_SLOTS || id == self.recovery_slot();
        match self.slots.iter().position(|slot| slot.id == id) {
            Some(place) => self.slots[place] = slot,
            None if room => self.slots.push(slot),
            None => return Err(Error::HeaderFull),
        }
        Ok(())
    }

    pub(crate) fn remove_slot(&mut self, id: SlotId) -> Result<(), Error> {
        if !self.slots().any(|slot| slot == id) {
            return Err(Error::UnknownUser);
        }
        if self.slots().len() == 1 {
            return Err(Error::LastUser);
        }
        self.slots.retain(|slot| slot.id != id);
        Ok(())
    }

    /// What every slot is bound to: a slot of another file, or of weaker work, does not open.
    fn bound(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(8 + 16 + 12 + 32);
        bytes.extend(MAGIC);
        bytes.extend(self.file_id);
        for number in [self.kdf.memory_kib, self.kdf.passes, self.kdf.lanes] {
            bytes.extend(number.to_be_bytes());
        }
        bytes.extend(self.salt);
        bytes
    }

    /// All that the header says, which its writer vouches for.
    fn said(&self) -> Result<Vec<u8>, Error> {
        let mut body = Vec::with_capacity(COPY);
        body.extend(self.file_id);
        for number in [self.kdf.memory_kib, self.kdf.passes, self.kdf.lanes] {
            body.extend(number.to_be_bytes());
        }
        body.extend(self.generation.to_be_bytes());
        body.extend(self.salt);
        body.extend(length(self.school_name.len())?.to_be_bytes());
        body.extend(self.school_name.as_bytes());
        body.extend(length(self.slots.len())?.to_be_bytes());
        for slot in &self.slots {
            body.extend(slot.id.0);
            body.extend(slot.public);
            body.extend(slot.nonce);
            body.extend(slot.private);
            body.extend(slot.ephemeral);
            body.extend(slot.sealed);
        }
        Ok(body)
    }

    fn encode(&self) -> Result<Vec<u8>, Error> {
        let mut body = self.said()?;
        body.extend(self.voucher);
        let mut copy = Vec::with_capacity(COPY);
        copy.extend(MAGIC);
        copy.extend(FORMAT.to_be_bytes());
        copy.extend(self.sequence.to_be_bytes());
        copy.extend(u32::from(length(body.len())?).to_be_bytes());
        copy.extend(body);
        let sum = Sha256::digest(&copy);
        copy.extend(sum);
        if copy.len() > COPY {
            return Err(Error::HeaderFull);
        }
        copy.resize(COPY, 0);
        Ok(copy)
    }
}

fn length(n: usize) -> Result<u16, Error> {
    u16::try_from(n).map_err(|_| Error::HeaderFull)
}

fn decode(copy: &[u8]) -> Result<Header, Error> {
    if !copy.starts_with(MAGIC) {
        return Err(Error::NotARegister);
    }
    let mut lead = Reader(&copy[MAGIC.len()..]);
    let format = u16::from_be_bytes(lead.array()?);
    let sequence = u64::from_be_bytes(lead.array()?);
    let length = u32::from_be_bytes(lead.array()?) as usize;
    let body = lead.take(length)?;
    let sum: [u8; 32] = lead.array()?;
    if sum != Sha256::digest(&copy[..LEAD + length]).as_slice() {
        return Err(Error::Damaged);
    }
    if format > FORMAT {
        return Err(Error::NewerFile {
            needs: u32::from(format),
        });
    }
    let mut body = Reader(body);
    let file_id = body.array()?;
    let kdf = Kdf {
        memory_kib: u32::from_be_bytes(body.array()?),
        passes: u32::from_be_bytes(body.array()?),
        lanes: u32::from_be_bytes(body.array()?),
    };
    if !kdf.is_sane() {
        return Err(Error::Damaged);
    }
    let generation = u32::from_be_bytes(body.array()?);
    let salt = body.array()?;
    let length = usize::from(u16::from_be_bytes(body.array()?));
    let school_name = str::from_utf8(body.take(length)?)
        .map_err(|_| Error::Damaged)?
        .to_owned();
    let count = usize::from(u16::from_be_bytes(body.array()?));
    let slots = (0..count)
        .map(|_| {
            Ok(Slot {
                id: SlotId(body.array()?),
                public: body.array()?,
                nonce: body.array()?,
                private: body.array()?,
                ephemeral: body.array()?,
                sealed: body.array()?,
            })
        })
        .collect::<Result<_, Error>>()?;
    let voucher = body.array()?;
    Ok(Header {
        sequence,
        file_id,
        school_name,
        kdf,
        generation,
        salt,
        slots,
        voucher,
    })
}

/// Takes bytes from the front; too few of them is damage.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Error::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        self.take(N)?.try_into().map_err(|_| Error::Damaged)
    }
}
