namespace TherapyOutcomes.Records;

/// <summary>Specifies how severe a reaction is, based on its intensity and duration.</summary>
public enum ReactionSeverity
{
    /// <summary>The reaction is common and harmless. It closes by itself after 7 days.</summary>
    Mild,

    /// <summary>The reaction is moderate. Contact the client before the next session.</summary>
    Moderate,

    /// <summary>The reaction is major. Stop the treatment and refer the client.</summary>
    Major,
}
