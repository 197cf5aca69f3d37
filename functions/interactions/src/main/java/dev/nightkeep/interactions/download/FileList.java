package dev.nightkeep.interactions.download;

import dev.nightkeep.conversation.download.DownloadFile;
import dev.nightkeep.conversation.download.OpenedDownload;
import dev.nightkeep.conversation.text.Quantity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The files of a backup as a page. */
final class FileList {
    private FileList() {}

    static String html(OpenedDownload.Files files) {
        String rows = files.files().stream().map(FileList::row).collect(Collectors.joining("\n"));
        return page(
                "Backup " + files.backup(),
                "<p>Save the folder dump with its files as they are named, and run <code>mongorestore --gzip dump</code>.</p>\n"
                        + "<ul>\n" + rows + "\n</ul>");
    }

    private static String row(DownloadFile file) {
        return "<li><a href=\"?file=%s\">%s</a>, %s</li>"
                .formatted(
                        URLEncoder.encode(file.name(), StandardCharsets.UTF_8),
                        escaped(file.name()),
                        Quantity.bytes(file.bytes()));
    }

    static String nothing() {
        return page("Nothing here", "<p>There is no such link, or it has ended. Ask for a new one with /backups.</p>");
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title></head><body><main><h1>%s</h1>
                %s
                </main></body></html>
                """.formatted(escaped(title), escaped(title), content);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
