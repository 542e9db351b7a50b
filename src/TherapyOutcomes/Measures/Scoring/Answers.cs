using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TherapyOutcomes.Measures;

/// <summary>The answers to a form, or to one part of it. It says what is wrong with them in the words of whoever filled in the form.</summary>
internal readonly ref struct Answers
{
    private readonly ReadOnlySpan<decimal?> _items;
    private readonly int _before;
    private readonly string? _part;

    public Answers(ReadOnlySpan<decimal?> items)
        : this(items, 0, null)
    {
    }

    private Answers(ReadOnlySpan<decimal?> items, int before, string? part)
    {
        _items = items;
        _before = before;
        _part = part;
    }

    public int Count => _items.Length;

    public decimal? this[int index] => _items[index];

    /// <summary>Returns the answers to a part of the form.</summary>
    public Answers Part(string name, int start, int count) => new(_items.Slice(start, count), start, name);

    /// <summary>Determines whether there are as many answers as the form has items.</summary>
    public bool AreOf(int items, [NotNullWhen(false)] out string? problem)
    {
        problem = Count == items ? null : $"{Given} given; {items} expected.";
        return problem is null;
    }

    /// <summary>Determines whether there are neither too few nor too many answers.</summary>
    public bool AreOf(int fewest, int most, [NotNullWhen(false)] out string? problem)
    {
        problem = Count >= fewest && Count <= most ? null : $"{Given} given; {(fewest == most ? $"{most}" : $"{fewest} to {most}")} expected.";
        return problem is null;
    }

    /// <summary>Determines whether each given answer is a whole number in the range.</summary>
    public bool AreFrom(int lowest, int highest, [NotNullWhen(false)] out string? problem)
    {
        for (var index = 0; index < Count; index++)
        {
            if (_items[index] is { } answer && (answer < lowest || answer > highest || answer != decimal.Truncate(answer)))
            {
                var range = string.Create(CultureInfo.InvariantCulture, $"{lowest} to {highest}");
                problem = Wrong(index, answer == decimal.Truncate(answer) ? range : $"whole numbers from {range}");
                return false;
            }
        }

        problem = null;
        return true;
    }

    /// <summary>Determines whether enough answers are given.</summary>
    public bool AreEnough(int minimum, [NotNullWhen(false)] out string? problem)
    {
        problem = Answered >= minimum ? null : TooFew(minimum);
        return problem is null;
    }

    /// <summary>Returns a sentence that names a wrong answer and what is allowed.</summary>
    public string Wrong(int index, string allowed)
    {
        var number = _before + index + 1;
        var item = _part is null ? $"Item {number}" : $"Item {number} ({_part})";
        return _items[index] is { } answer
            ? string.Create(CultureInfo.InvariantCulture, $"{item} is {answer:0.##########}; allowed {allowed}.")
            : $"{item} is not answered; allowed {allowed}.";
    }

    /// <summary>The number of given answers.</summary>
    public int Answered
    {
        get
        {
            var answered = 0;
            foreach (var item in _items)
            {
                answered += item is null ? 0 : 1;
            }

            return answered;
        }
    }

    /// <summary>The sum of the given answers.</summary>
    public decimal Sum
    {
        get
        {
            var sum = 0m;
            foreach (var item in _items)
            {
                sum += item ?? 0;
            }

            return sum;
        }
    }

    private string TooFew(int minimum)
    {
        var part = _part is null ? "" : $"{char.ToUpperInvariant(_part[0])}{_part[1..]}: ";
        return $"{part}{Answered} of {Count} answered; {(minimum == Count ? "all are needed" : $"at least {minimum}")}.";
    }

    private string Given => Count == 1 ? "1 item" : $"{Count} items";
}
