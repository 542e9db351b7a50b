namespace TherapyOutcomes.Measures;

/// <summary>One part of a form.</summary>
/// <param name="Name">What the part is about, in words.</param>
/// <param name="Scoring">The scoring of the part.</param>
/// <param name="Weight">The weight of the part in the score of the form.</param>
internal sealed record FormPart(string Name, QuestionnaireScoring Scoring, decimal Weight);
