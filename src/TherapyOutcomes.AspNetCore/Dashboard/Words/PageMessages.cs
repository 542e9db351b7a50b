using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Words;

/// <summary>The messages of rules in the language of a page, with numbers as the page writes them. A message alone has a decimal point in every language.</summary>
/// <param name="words">The words of the page.</param>
internal sealed class PageMessages(DashboardWords words) : IMessageFormatter
{
    private readonly MessageFormatter _messages = MessageFormatter.For(words.Language);

    public string? Format(string key, ImmutableArray<Evidence> evidence) => _messages.Format(key, [.. evidence.Select(Written)]);

    private Evidence Written(Evidence item) => item.Number is { } number ? Evidence.Named(item.Name, number.ToString("0.####", words.Culture)) : item;
}
