namespace TherapyOutcomes.Letters;

/// <summary>What the record lacks for a text for a client. The text says so instead of making it up.</summary>
public enum LetterGap
{
    /// <summary>The improvement was observed, not measured.</summary>
    Measurement,

    /// <summary>The improvement was not discussed with the client yet.</summary>
    Talk,

    /// <summary>There is no plan for self-care, and the client did not decline one.</summary>
    SelfCare,

    /// <summary>There was a plan for self-care, and its words are erased.</summary>
    SelfCareErased,
}
