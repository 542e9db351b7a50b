namespace TherapyOutcomes.Tests.Model;

/// <summary>How the library and the model compare.</summary>
/// <param name="Facts">The number of facts in all histories.</param>
/// <param name="Refused">The number of facts that the library refused, so that neither side took them into account.</param>
/// <param name="Differences">The differences, by seed.</param>
internal sealed record ModelReport(int Facts, int Refused, IReadOnlyList<ModelDifference> Differences);

/// <summary>A history about which the library and the model differ.</summary>
/// <param name="Seed">The seed of the history.</param>
/// <param name="Points">The points about which they differ.</param>
/// <param name="Told">The history in plain words, and what both say.</param>
internal sealed record ModelDifference(int Seed, IReadOnlyList<string> Points, string Told);
