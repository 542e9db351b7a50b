using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Finds the words for commands, their fields and their choices. What a field is called can depend on its command.</summary>
internal static class FormWords
{
    public static string Command(DashboardWords words, string command) => words[$"commands.{command}"];

    public static string Label(DashboardWords words, string command, string path) => Find(words, string.Empty, command, path) ?? words[$"fields.{path}"];

    public static string? Hint(DashboardWords words, string command, string path) => Find(words, "hint.", command, path);

    public static string Option(DashboardWords words, FormField field, FormOption option) =>
        option.Label ?? words.Find($"choices.{field.ChoiceName}.{option.Value}") ?? option.Value;

    private static string? Find(DashboardWords words, string kind, string command, string path)
    {
        var plain = WithoutRow(path);
        return words.Find($"fields.{kind}{command}.{plain}") ?? words.Find($"fields.{kind}{plain}") ?? words.Find($"fields.{kind}{plain.Split('.')[^1]}");
    }

    private static string WithoutRow(string path) => path.IndexOf('[', StringComparison.Ordinal) is var start and >= 0
        ? path.Remove(start, path.IndexOf(']', StringComparison.Ordinal) - start + 1)
        : path;
}
