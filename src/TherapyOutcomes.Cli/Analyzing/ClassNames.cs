using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>What the classes are called.</summary>
internal static class ClassNames
{
    /// <summary>For programs: the names that the field's software uses.</summary>
    public static string ForJson(ChangeClass change) => change == ChangeClass.CrossedIntoClinicalRange ? "harmed" : Json.Name(change);

    /// <summary>For people: what the score did, and nothing about an injury.</summary>
    public static string ForPeople(ChangeClass change) => change == ChangeClass.CrossedIntoClinicalRange ? "into clinical range" : Words.Of(change);
}
