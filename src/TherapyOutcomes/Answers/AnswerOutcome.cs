using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies what became of a command.</summary>
[JsonConverter(typeof(WireEnumConverter<AnswerOutcome>))]
public enum AnswerOutcome
{
    /// <summary>The command was accepted, and its events were recorded. For a repeat, they had been recorded before.</summary>
    Accepted = 0,

    /// <summary>A rule refused the command, or the client's data were erased. Nothing was recorded.</summary>
    Refused = 1,

    /// <summary>The command could not be read, or a value in it is not allowed. Nothing was recorded.</summary>
    Malformed = 2,

    /// <summary>The record does not exist. Nothing was recorded.</summary>
    NotFound = 3,

    /// <summary>Other writers kept changing the record. Nothing was recorded; the same command can be submitted again.</summary>
    Busy = 4,
}
