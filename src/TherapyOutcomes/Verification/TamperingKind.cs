using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies what a verification found.</summary>
[JsonConverter(typeof(WireEnumConverter<TamperingKind>))]
public enum TamperingKind
{
    /// <summary>An event is not as the library wrote it, or was moved.</summary>
    EventChanged = 0,

    /// <summary>An event is missing: within a record, or at its end.</summary>
    EventMissing = 1,

    /// <summary>There is an event that the library did not write.</summary>
    EventAdded = 2,

    /// <summary>A whole record is missing.</summary>
    RecordMissing = 3,

    /// <summary>A summary is not as the library wrote it.</summary>
    SummaryChanged = 4,

    /// <summary>A record has no summary.</summary>
    SummaryMissing = 5,

    /// <summary>A wrapped key is not as the library wrote it, or is that of another client.</summary>
    KeyChanged = 6,

    /// <summary>A key is missing, or was destroyed although the client was not erased.</summary>
    KeyMissing = 7,

    /// <summary>There is a key that the library did not write, or one that must have been destroyed.</summary>
    KeyAdded = 8,

    /// <summary>A seal is missing, or is not as the library wrote it.</summary>
    SealBroken = 9,

    /// <summary>
    /// A key can't be opened: this process does not have its master key, or has another one of that id, or the key was changed. Check the master keys
    /// first: it is no sign of tampering by itself.
    /// </summary>
    KeyNotOpened = 10,
}
