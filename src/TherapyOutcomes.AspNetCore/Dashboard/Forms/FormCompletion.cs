namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Adds to a form what its answers say without being said twice.</summary>
internal static class FormCompletion
{
    /// <summary>Returns the values with what follows from them: what was answered with yes was asked about.</summary>
    public static FormValues Of(string command, FormValues values) => command == "screen-red-flags" && !values.Several("positive").IsEmpty
        ? values.With("asked", [.. values.Several("asked").Union(values.Several("positive"), StringComparer.Ordinal)])
        : values;
}
