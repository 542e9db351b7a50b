namespace TherapyOutcomes.Letters;

/// <summary>Specifies information that the record lacks for a letter. The letter says so instead of making something up.</summary>
public enum LetterGap
{
    /// <summary>The improvement was observed, not measured.</summary>
    Measurement,

    /// <summary>The improvement has not been discussed with the client yet.</summary>
    Talk,

    /// <summary>There is no self-care plan, and the client has not declined one.</summary>
    SelfCare,

    /// <summary>There was a self-care plan, but its text has been erased.</summary>
    SelfCareErased,
}
