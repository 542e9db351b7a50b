using System.Text.Json.Serialization;

namespace TherapyOutcomes.Storage;

/// <summary>What somebody saw of a record.</summary>
[JsonConverter(typeof(WireEnumConverter<AccessKind>))]
public enum AccessKind
{
    /// <summary>How the record stands: its stage, what the rules find, and what comes next.</summary>
    Evaluation = 0,

    /// <summary>Why an episode is in its stage, with its scores and its history.</summary>
    Explanation = 1,

    /// <summary>The commands that an episode takes.</summary>
    PossibleCommands = 2,

    /// <summary>What a command would be answered.</summary>
    Preview = 3,

    /// <summary>The whole record with its words.</summary>
    Record = 4,

    /// <summary>The card.</summary>
    Card = 5,

    /// <summary>A letter.</summary>
    Letter = 6,

    /// <summary>The account of disclosures.</summary>
    Account = 7,

    /// <summary>A copy of all that is held about a client.</summary>
    Export = 8,

    /// <summary>A page of the worklist. The record is the clinic's.</summary>
    Worklist = 9,

    /// <summary>The report on the caseload. The record is the clinic's.</summary>
    Report = 10,

    /// <summary>A page of the feed of all events, without words. The record is the clinic's.</summary>
    Feed = 11,
}
