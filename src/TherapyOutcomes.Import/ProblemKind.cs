namespace TherapyOutcomes.Import;

/// <summary>Specifies why a file as a whole can't be read.</summary>
public enum ProblemKind
{
    /// <summary>The file is empty.</summary>
    Empty = 0,

    /// <summary>The file is not text, or its header can't be read.</summary>
    Unreadable = 1,

    /// <summary>A column is missing, or there is more than one of that name.</summary>
    Column = 2,

    /// <summary>An option has no effect, contradicts another one, or can't be used.</summary>
    Option = 3,

    /// <summary>The dates fit two orders of day and month, or no one order fits them all.</summary>
    DateOrder = 4,

    /// <summary>The scores of several measures are mixed.</summary>
    SeveralMeasures = 5,

    /// <summary>No row could be used.</summary>
    NothingUsed = 6,
}
