using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Words;

/// <summary>
/// The messages of rules in the words of a page: commands and fields are called by their labels there, and not as programs call them, and numbers are written
/// as the page writes them.
/// </summary>
/// <param name="words">The words of the pages.</param>
/// <param name="command">The command whose form the message is shown with, because what a field is called can depend on it; null if there is none.</param>
internal sealed class PageMessages(DashboardWords words, string? command = null) : IMessageFormatter
{
    private const string Nothing = "nothing";

    private readonly MessageFormatter _messages = MessageFormatter.For(words.Language);

    /// <inheritdoc/>
    public string? Format(string key, ImmutableArray<Evidence> evidence) =>
        words.Find($"forms.finding.{key}") ?? _messages.Format(key, [.. evidence.Select(InWords)]);

    private Evidence InWords(Evidence item) => item switch
    {
        { Name: "command", Text: { } name } when words.Find($"commands.{name}") is { } label => Evidence.Named(item.Name, words.With("forms.quoted", label)),
        { Name: "field", Text: { } field } when LabelOf(field) is { } label => Evidence.Named(item.Name, label),
        { Name: "scope", Text: Nothing } => Evidence.Named(item.Name, words["forms.no-consent"]),
        { Number: { } number } => Evidence.Named(item.Name, number.ToString("0.####", words.Culture)),
        _ => item,
    };

    private string? LabelOf(string field) => (command is null ? null : words.Find($"fields.{command}.{field}")) ?? words.Find($"fields.{field}");
}
