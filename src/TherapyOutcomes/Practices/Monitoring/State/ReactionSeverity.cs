namespace TherapyOutcomes.Records;

/// <summary>How severe a reaction is, from intensity and duration.</summary>
public enum ReactionSeverity
{
    /// <summary>Common and harmless; closes by itself after 7 days.</summary>
    Mild,

    /// <summary>Contact the client before the next session.</summary>
    Moderate,

    /// <summary>Stop and refer.</summary>
    Major,
}
