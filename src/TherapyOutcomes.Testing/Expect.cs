using System.Diagnostics.CodeAnalysis;

namespace TherapyOutcomes.Testing;

/// <summary>Throws an exception if a condition does not hold.</summary>
internal static class Expect
{
    public static void That([DoesNotReturnIf(false)] bool holds, FormattableString otherwise)
    {
        if (!holds)
        {
            throw new ExpectationException(FormattableString.Invariant(otherwise));
        }
    }
}
