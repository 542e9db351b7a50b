using System.Collections.Immutable;

namespace TherapyOutcomes.Reporting;

/// <summary>Provides the natural courses that the library knows: pain in acute and in persistent low back pain.</summary>
/// <remarks>Thread-safe.</remarks>
public static class NaturalCourses
{
    // The pooled means are on a scale from 0 to 100. Other measures, such as of disability, have courses of their own.
    private static readonly ImmutableDictionary<MeasureId, decimal> Pain = ImmutableDictionary.CreateRange<MeasureId, decimal>(
        [new(new MeasureId("VAS"), 1m), new(new MeasureId("NPRS"), 0.1m)]);

    private static readonly ImmutableArray<string> LowBackPain =
    [
        "low back pain", "low-back pain", "lower back pain", "lower-back pain", "lumbar pain", "lumbago",
        "dolor lumbar", "lumbalgia", "dolor de espalda baja",
    ];

    /// <summary>Pain in acute low back pain: 52 of 100 at the start, 23 after 6 weeks, 12 after 26 and 6 after 52.</summary>
    public static NaturalCourse AcuteLowBackPain { get; } = MenezesCosta("acute", 52, 23, 12, 6);

    /// <summary>Pain in persistent low back pain: 51 of 100 at the start, 33 after 6 weeks, 26 after 26 and 23 after 52.</summary>
    public static NaturalCourse PersistentLowBackPain { get; } = MenezesCosta("persistent", 51, 33, 26, 23);

    /// <summary>Finds the natural course of a complaint.</summary>
    /// <param name="complaint">
    /// The complaint. It must say low back pain and nothing else, in English or Spanish (such as <c>lumbago</c> or <c>dolor lumbar</c>): more words,
    /// such as "after a fall" or "with sciatica", may mean another course.
    /// </param>
    /// <param name="chronicity">How long the complaint had lasted when care began. Between acute and chronic, neither course fits.</param>
    /// <returns>The course; null if none is known, or if the words of the complaint were erased.</returns>
    public static NaturalCourse? For(ClientText complaint, Chronicity chronicity) => chronicity switch
    {
        Chronicity.Acute when IsLowBackPain(complaint) => AcuteLowBackPain,
        Chronicity.Chronic when IsLowBackPain(complaint) => PersistentLowBackPain,
        _ => null,
    };

    private static bool IsLowBackPain(ClientText complaint) => LowBackPain.Any(complaint.Names);

    private static NaturalCourse MenezesCosta(string kind, decimal start, decimal after6, decimal after26, decimal after52) => new()
    {
        Population = $"people with {kind} low back pain in cohort studies, whatever care they had",
        Citation = "Menezes Costa 2012, CMAJ 184:E613",
        Points =
        [
            new() { Weeks = 0, Mean = start },
            new() { Weeks = 6, Mean = after6 },
            new() { Weeks = 26, Mean = after26 },
            new() { Weeks = 52, Mean = after52 },
        ],
        Factors = Pain,
    };
}
