using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Compares areas of the body as people type them, and provides the sensitive ones.</summary>
internal static class BodyAreas
{
    /// <summary>
    /// The areas that need written consent unless a clinic chooses others: those for which the College of Massage Therapists of Ontario asks
    /// for it (chest wall, breast, inner thigh, gluteals), the groin (NHPC), and the abdomen, where a touch is as easily misunderstood.
    /// </summary>
    public static ImmutableHashSet<Term> Sensitive { get; } = ["breast", "chest wall", "gluteals", "inner thigh", "abdomen", "groin"];

    /// <summary>Determines whether two names mean the same area. Case is ignored, and hyphens and spaces are equivalent.</summary>
    public static bool AreSame(Term one, Term other)
    {
        var (first, second) = (one.Value, other.Value);
        if (first.Length != second.Length)
        {
            return false;
        }

        for (var index = 0; index < first.Length; index++)
        {
            if (Plain(first[index]) != Plain(second[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static char Plain(char letter) => letter == '-' ? ' ' : char.ToUpperInvariant(letter);
}
