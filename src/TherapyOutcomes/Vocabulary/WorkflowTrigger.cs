namespace TherapyOutcomes;

/// <summary>What moves an episode from stage to stage.</summary>
public enum WorkflowTrigger
{
    /// <summary>Treating → Documenting: the deciding measure is Improved, or the practitioner observes it where scores can't decide.</summary>
    ImprovementFound,

    /// <summary>Documenting → Monitoring: a complete, signed note of this improvement.</summary>
    Documented,

    /// <summary>Monitoring → Adjusting: sustained, and no reaction open that holds it.</summary>
    Sustained,

    /// <summary>Adjusting → Communicating: plan adjusted, or confirmed with a reason, since the improvement.</summary>
    PlanSettled,

    /// <summary>Communicating → Referring: improvement, how massage may have contributed, and self-care discussed and understood.</summary>
    ClientInformed,

    /// <summary>Referring → Celebrating: a referral sent or refused, or none needed with a reason; nothing unsent or urgent open.</summary>
    ReferralSettled,

    /// <summary>Celebrating → Completed: celebrated, feedback asked for, no concern open.</summary>
    Celebrated,

    /// <summary>Any stage after an improvement → Treating: the gain is lost.</summary>
    GainLost,

    /// <summary>Treating → Monitoring or Documenting: Improved again within 14 days of the loss.</summary>
    GainRegained,

    /// <summary>Any stage after an improvement → Treating: a correction took away what the improvement was found by.</summary>
    ImprovementWithdrawn,

    /// <summary>Any stage but Completed → Discontinued.</summary>
    Discontinued,

    /// <summary>Completed or Discontinued → Treating: a new cycle with a new baseline.</summary>
    Resumed,
}
