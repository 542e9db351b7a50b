namespace TherapyOutcomes;

/// <summary>What the JSON converter and the command reader need of an id.</summary>
internal interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The id's text; empty for <c>default</c>.</summary>
    string Value { get; }

    /// <summary>Characters allowed beside the common ones.</summary>
    static abstract string Extra { get; }

    /// <summary>Creates the id from a text of the right form.</summary>
    static abstract TSelf Create(string value);
}
