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

    /// <summary>
    /// One of the host's own parts, such as a rule, threw an exception, or the record's history is broken. Nothing was recorded. Only an
    /// import answers so and goes on with the next command; elsewhere, the exception passes to the caller.
    /// </summary>
    Failed = 5,
}
