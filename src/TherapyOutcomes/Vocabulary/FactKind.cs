namespace TherapyOutcomes;

/// <summary>Specifies the kinds of facts that a command can refer to.</summary>
internal enum FactKind
{
    Correctable,
    Concern,
    Consent,
    Course,
    FeedbackRequest,
    Goal,
    Note,
    Observation,
    Reaction,
    Referral,
    Score,
    Session,
}
