using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Puts the messages of rules into the words of the pages: commands and fields are called by their labels there, and not as programs call them.</summary>
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
        _ => item,
    };

    private string? LabelOf(string field) => (command is null ? null : words.Find($"fields.{command}.{field}")) ?? words.Find($"fields.{field}");
}
