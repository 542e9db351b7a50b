namespace TherapyOutcomes.Import;

/// <summary>Specifies what a hint is about.</summary>
public enum HintKind
{
    /// <summary>The scores look like those of another unit, such as centimetres on a scale of millimetres.</summary>
    Unit = 0,

    /// <summary>The items look as if they were coded from another number.</summary>
    Coding = 1,

    /// <summary>Nearly everyone got worse, as if the scores counted the other way round.</summary>
    Direction = 2,

    /// <summary>Scores look like raw sums in place of T-scores.</summary>
    RawSum = 3,

    /// <summary>Two clients' names differ only in letter case, spaces or leading zeros.</summary>
    SimilarClients = 4,

    /// <summary>One client has thousands of rows.</summary>
    ManyRows = 5,

    /// <summary>A client's first score was refused, so a later one counts as the start.</summary>
    RefusedStart = 6,

    /// <summary>Many rows are second scores of a client at the same time, so the time column may not tell visits apart.</summary>
    RepeatedTimes = 7,

    /// <summary>Two groups' names differ only in letter case, spaces or leading zeros.</summary>
    SimilarGroups = 8,
}
