using System.Collections.Immutable;

namespace TherapyOutcomes.Letters;

/// <summary>Draws scores as a row of bars in plain text, the lowest of them as the shortest bar.</summary>
internal static class Bars
{
    private const string Heights = "▁▂▃▄▅▆▇█";

    public static string Of(ImmutableArray<CardPoint> points)
    {
        var (low, high) = (points.Min(point => point.Value), points.Max(point => point.Value));
        return string.Concat(points.Select(point => Heights[Height(point.Value, low, high)]));
    }

    private static int Height(decimal value, decimal low, decimal high) =>
        high == low ? Heights.Length / 2 : (int)Math.Round((value - low) / (high - low) * (Heights.Length - 1), MidpointRounding.AwayFromZero);
}
