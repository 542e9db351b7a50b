using System.Globalization;

namespace TherapyOutcomes;

/// <summary>One key of a configuration, with its value or the keys below it. Letter case does not matter.</summary>
internal sealed class SettingNode
{
    private readonly Dictionary<string, SettingNode> _children = new(StringComparer.OrdinalIgnoreCase);
    private string? _value;
    private bool _hasValue;

    private SettingNode(string key, string path) => (Key, Path) = (key, path);

    /// <summary>The last part of the key.</summary>
    public string Key { get; }

    /// <summary>The whole key, for messages.</summary>
    public string Path { get; }

    /// <summary>The keys below this one. A value where a section is expected is wrong.</summary>
    public IReadOnlyCollection<SettingNode> Children => _hasValue ? throw Wrong("a section") : _children.Values;

    /// <summary>The values of this key: one, or a list with a numbered key for each.</summary>
    public IEnumerable<SettingNode> Items => _children.Count == 0 ? [this] : _children.Values;

    /// <summary>Arranges pairs of key and value in a tree. A section without a value of its own is only the keys below it.</summary>
    /// <param name="settings">The pairs.</param>
    /// <param name="section">The path of the section to which the keys are relative; empty for none.</param>
    public static SettingNode Root(IEnumerable<KeyValuePair<string, string?>> settings, string section)
    {
        var root = new SettingNode(string.Empty, section);
        foreach (var (key, value) in settings)
        {
            // A section that is read by itself begins with itself, under an empty key.
            if (key.Length == 0 && value is null)
            {
                continue;
            }

            var node = key.Split(':').Aggregate(root, static (parent, part) => parent.ChildNamed(part));
            if (value is not null)
            {
                node.Set(value);
            }
        }

        return root;
    }

    public SettingNode? Find(string key) => _children.GetValueOrDefault(key);

    public string Text(string allowed) => _hasValue && _children.Count == 0 ? _value! : throw Wrong(allowed);

    public int Whole(int low, int high)
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"a whole number from {low} to {high}");
        return int.TryParse(Text(allowed), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high
            ? number
            : throw Wrong(allowed);
    }

    public decimal Number()
    {
        const string Allowed = "a number such as 7.5";
        return decimal.TryParse(Text(Allowed), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(Allowed);
    }

    public bool Flag()
    {
        const string Allowed = "true or false";
        return bool.TryParse(Text(Allowed), out var flag) ? flag : throw Wrong(Allowed);
    }

    public T OneOf<T>()
        where T : struct, Enum => WireNames<T>.TryParse(Text(WireNames<T>.Allowed).ToLowerInvariant(), out var value) ? value : throw Wrong(WireNames<T>.Allowed);

    /// <summary>Refuses keys that mean nothing here, so that a slip of the pen does not pass for a setting.</summary>
    public void RequireOnly(params ReadOnlySpan<string> known)
    {
        foreach (var child in Children)
        {
            if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw Invalid($"There is no setting '{child.Path}'. Allowed{(Path.Length == 0 ? "" : $" in '{Path}'")}: {string.Join(", ", known!)}.");
            }
        }
    }

    public TherapyOutcomesException Wrong(string allowed) => Invalid(
        _children.Count > 0 ? $"The setting '{Path}' is a section. Allowed: {allowed}."
        : _hasValue ? $"The setting '{Path}' is '{_value}'. Allowed: {allowed}."
        : $"The setting '{Path}' has no value. Allowed: {allowed}.");

    /// <summary>Explains which setting a problem comes from.</summary>
    public TherapyOutcomesException Caused(TherapyOutcomesException problem) => Caused(Path, problem);

    /// <summary>Explains which setting a problem comes from.</summary>
    public static TherapyOutcomesException Caused(string path, TherapyOutcomesException problem) =>
        new(problem.Code, $"The setting '{path}' can't be used. {problem.Reason}", problem);

    private SettingNode ChildNamed(string key)
    {
        if (!_children.TryGetValue(key, out var child))
        {
            child = new SettingNode(key, Path.Length == 0 ? key : $"{Path}:{key}");
            _children.Add(key, child);
        }

        return child;
    }

    private void Set(string value)
    {
        if (_hasValue)
        {
            throw Invalid($"The setting '{Path}' is given twice.");
        }

        (_value, _hasValue) = (value, true);
    }

    private static TherapyOutcomesException Invalid(string message) => new(ErrorCodes.SettingInvalid, message);
}
