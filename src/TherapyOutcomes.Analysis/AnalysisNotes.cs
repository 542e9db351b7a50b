namespace TherapyOutcomes.Analysis;

/// <summary>Provides English sentences to show next to the numbers wherever people read them.</summary>
public static class AnalysisNotes
{
    /// <summary>
    /// The note for any result without a control group. Natural recovery alone looks like success: in acute low back pain, the pooled pain score falls
    /// from 52 to 23 of 100 within 6 weeks (Menezes Costa 2012, CMAJ 184:E613).
    /// </summary>
    public const string WithoutControl =
        "These are changes during care. Without a comparison group, they can't be told apart from natural recovery or regression to the mean.";

    /// <summary>The note for any table in which cells are withheld.</summary>
    public const string Withheld = "Counts from 1 to 10 are withheld, and so are all counts next to them, so that nobody can work them out.";
}
