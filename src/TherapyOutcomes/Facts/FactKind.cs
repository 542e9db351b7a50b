namespace TherapyOutcomes.Records;

/// <summary>The kinds of fact that a command can refer to.</summary>
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
