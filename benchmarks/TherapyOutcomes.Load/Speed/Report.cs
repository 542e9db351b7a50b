using System.Globalization;

namespace TherapyOutcomes.Load.Speed;

/// <summary>Writes what was measured. An aim that is missed is written as such; it is not an error, because the machine has its part in it.</summary>
internal static class Report
{
    public static void Title(string title) => Console.WriteLine($"{Environment.NewLine}## {title}");

    public static void Line(string text) => Console.WriteLine(text);

    public static void Times(IEnumerable<Measured> measured)
    {
        foreach (var one in measured)
        {
            var processor = one.Processor.Count == 0 ? "" : $"; busy for {Measured.Spread(one.Processor)}";
            Console.WriteLine($"{one.Name,-36} {Measured.Spread(one.Microseconds)} µs{processor}");
        }
    }

    /// <summary>Writes a ratio of all rounds, and whether its median is within an aim.</summary>
    public static void Aim(string name, IReadOnlyList<double> values, double? least = null, double? most = null)
    {
        var median = Measured.MedianOf(values);
        var isMet = (least is null || median >= least) && (most is null || median <= most);
        var verdict = least is null && most is null ? "" : isMet ? ": met" : ": MISSED";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"=> {name}: {Measured.Spread(values, "0.##")}{verdict}"));
    }
}
