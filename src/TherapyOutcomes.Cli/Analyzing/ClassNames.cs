using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Provides the names of the classes.</summary>
internal static class ClassNames
{
    /// <summary>Returns the name for programs, as other software in the field uses it.</summary>
    public static string ForJson(ChangeClass change) => change == ChangeClass.CrossedIntoClinicalRange ? "harmed" : Json.Name(change);

    /// <summary>Returns the name for people. It says what the score did and does not suggest an injury.</summary>
    public static string ForPeople(ChangeClass change) => change == ChangeClass.CrossedIntoClinicalRange ? "into clinical range" : Words.Of(change);
}
