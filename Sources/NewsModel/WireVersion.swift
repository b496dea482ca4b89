/// The version of the wire format, field `v` of every record.
///
/// It rises when a field changes its meaning; a new field does not raise it.
public let wireVersion = 1
