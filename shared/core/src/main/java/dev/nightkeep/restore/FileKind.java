package dev.nightkeep.restore;
