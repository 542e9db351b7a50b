using CsCheck;

namespace TherapyOutcomes.Import.Tests.Generated;

/// <summary>Draws one of some values.</summary>
internal static class Drawn
{
    public static Gen<T> From<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);
}
