namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Adds to a form what its answers say without being said twice, and finds what nobody sends on purpose.</summary>
internal static class FormCompletion
{
    private const string Screening = "screen-red-flags";

    /// <summary>Returns the values with what follows from them: what was answered with yes was asked about.</summary>
    public static FormValues Of(string command, FormValues values) => command == Screening && !values.Several("positive").IsEmpty
        ? values.With("asked", [.. values.Several("asked").Union(values.Several("positive"), StringComparer.Ordinal)])
        : values;

    /// <summary>Returns the path of a field that says nothing where a form is sent to say it: a screening that asked about nothing. Null if there is none.</summary>
    public static string? UnansweredOf(string command, FormValues values) => command == Screening && values.Several("asked").IsEmpty ? "asked" : null;
}
