using System.Collections.Immutable;

namespace TherapyOutcomes.Records;

/// <summary>Provides the authorities that take the reports which the law requires.</summary>
internal static class Authorities
{
    private static readonly ImmutableHashSet<Term> Kinds = ["police", "child-protection", "adult-protection", "court", "public-health"];

    /// <summary>Determines whether a kind of recipient is an authority. Hyphens and spaces are equivalent.</summary>
    public static bool Include(Term kind) => Kinds.Contains(kind) || Kinds.Contains(new Term(kind.Value.Replace(' ', '-').Replace('_', '-')));
}
