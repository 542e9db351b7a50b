using System.Text.Json.Serialization;

namespace TherapyOutcomes;

/// <summary>Specifies what moves an episode from one stage to another.</summary>
[JsonConverter(typeof(PascalEnumConverter<WorkflowTrigger>))]
public enum WorkflowTrigger
{
    /// <summary>
    /// Moves an episode from Treating to Documenting. The deciding measure is Improved, or the practitioner observes an improvement
    /// where scores can't decide.
    /// </summary>
    ImprovementFound = 0,

    /// <summary>Moves an episode from Documenting to Monitoring. This improvement has a complete, signed note.</summary>
    Documented = 1,

    /// <summary>Moves an episode from Monitoring to Adjusting. The improvement is sustained, and no open reaction holds it back.</summary>
    Sustained = 2,

    /// <summary>
    /// Moves an episode from Adjusting to Communicating. Since the improvement, the plan was adjusted or confirmed
    /// with a reason, maintenance was agreed on, or the client was discharged.
    /// </summary>
    PlanSettled = 3,

    /// <summary>
    /// Moves an episode from Communicating to Referring. The improvement, how massage may have contributed, and self-care were
    /// discussed with the client and understood.
    /// </summary>
    ClientInformed = 4,

    /// <summary>
    /// Moves an episode from Referring to Celebrating. A referral was sent or refused, or none is needed for a stated reason. No
    /// referral is unsent, and nothing urgent is open.
    /// </summary>
    ReferralSettled = 5,

    /// <summary>
    /// Moves an episode from Celebrating to Completed. The success was celebrated or the client declined, feedback was requested, and
    /// no concern is open.
    /// </summary>
    Celebrated = 6,

    /// <summary>Moves an episode from any stage after an improvement back to Treating. The gain was lost.</summary>
    GainLost = 7,

    /// <summary>
    /// Moves an episode from Treating to Monitoring or Documenting. The measure is Improved again within 14 days of the loss.
    /// </summary>
    GainRegained = 8,

    /// <summary>
    /// Moves an episode from any stage after an improvement back to Treating. By the facts on record, there never was an improvement in
    /// this cycle. Only a correction or a review of the stage looks for it.
    /// </summary>
    ImprovementWithdrawn = 9,

    /// <summary>Moves an episode to Discontinued. From Completed, and from Discontinued itself, only the client's death does.</summary>
    Discontinued = 10,

    /// <summary>
    /// Moves an episode from Completed or Discontinued to Treating, or from any stage after a gap in care. A new cycle begins with a new
    /// baseline.
    /// </summary>
    Resumed = 11,

    /// <summary>
    /// Moves an episode from Discontinued to the stage before it. A correction took an ending because of the client's death back.
    /// </summary>
    EndingWithdrawn = 12,

    /// <summary>
    /// Moves an episode from any stage after Monitoring back to Monitoring. By the facts on record, the improvement was never sustained.
    /// Only a correction or a review of the stage looks for it.
    /// </summary>
    SustainWithdrawn = 13,
}
