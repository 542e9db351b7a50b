namespace TherapyOutcomes;

/// <summary>Specifies the kinds of facts that a command can refer to.</summary>
internal enum FactKind
{
    // Any fact that may be corrected, whatever its kind: correct names only the id.
    Correctable,
    Concern,
    Consent,
    Course,
    Ending,
    ErasureHold,
    FeedbackRequest,
    Goal,
    InboundReferral,
    Note,
    Observation,
    Reaction,
    Referral,
    Score,
    Session,
    TreatmentConsent,
}
