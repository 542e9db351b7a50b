using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>What became of the fields of a form: the JSON of a command, or the fields that can't be written as JSON.</summary>
/// <param name="Json">The command. It lacks what can't be written.</param>
/// <param name="Wrong">The paths of fields that can't be written.</param>
/// <param name="Paths">The path in the form of each path in the command that differs from it, because empty rows are left out.</param>
internal sealed record FormReading(string Json, ImmutableArray<string> Wrong, ImmutableDictionary<string, string> Paths)
{
    /// <summary>Finds the path in the form for the field that an error names.</summary>
    public string PathOf(string field)
    {
        foreach (var (written, shown) in Paths)
        {
            if (field.StartsWith(written, StringComparison.Ordinal))
            {
                return shown + field[written.Length..];
            }
        }

        return field;
    }
}
