using System.Text.Json.Serialization;

namespace TherapyOutcomes.Storage;

/// <summary>The kinds of record.</summary>
[JsonConverter(typeof(WireEnumConverter<RecordKind>))]
public enum RecordKind
{
    /// <summary>An episode of care.</summary>
    Episode = 0,

    /// <summary>A client.</summary>
    Client = 1,

    /// <summary>A practitioner.</summary>
    Practitioner = 2,

    /// <summary>The clinic itself: what concerns all of its records. Its id is the clinic's.</summary>
    Clinic = 3,
}
