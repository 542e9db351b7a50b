using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies the kind of a record.</summary>
[JsonConverter(typeof(WireEnumConverter<RecordKind>))]
public enum RecordKind
{
    /// <summary>An episode of care.</summary>
    Episode = 0,

    /// <summary>A client.</summary>
    Client = 1,

    /// <summary>A practitioner.</summary>
    Practitioner = 2,

    /// <summary>The clinic itself, for facts that concern all of its records. The record's id is the clinic's id.</summary>
    Clinic = 3,
}
